import type { Answer, Served, Visitor } from '../../test/http/served.ts';
import { ask, type Wire } from './ask.ts';

/** Somebody who plays: signs in again by themselves when their session has ended, as weeks go by. */
export type Player = Pick<Visitor, 'send' | 'upload'>;

/** A body of the province with the two people who work for it. */
export interface CastUnit {
  readonly id: string;
  readonly name: string;
  readonly focal: Player;
  readonly leader: Player;
}

/** Everybody who plays. */
export interface Cast {
  readonly coordinator: Player;
  readonly provinceLeader: Player;
  readonly auditor: Player;
  readonly units: readonly CastUnit[];
}

const NEW_PASSWORD = 'mot-mat-khau-du-dai-2027';

/** Each at a machine of their own: the bound on sign-ins is for one address. */
let machines = 0;

function playerOf(served: Served, username: string, password: string): Player {
  machines += 1;
  const address = `127.0.${machines >> 8}.${machines & 255}`;
  let visitor: Visitor | null = null;
  const again = async (act: (who: Visitor) => Promise<Answer>): Promise<Answer> => {
    visitor ??= await served.signIn(username, password, address);
    const answer = await act(visitor);
    if (answer.status !== 401) return answer;
    visitor = await served.signIn(username, password, address);
    return act(visitor);
  };
  return {
    send: (method, path, body, headers) => again((who) => who.send(method, path, body, headers)),
    upload: (path, name, bytes) => again((who) => who.upload(path, name, bytes)),
  };
}

/** Finds the bodies below the province's committee and gives each a focal point and a leader, all over HTTP. */
export async function gatherCast(served: Served, password: string): Promise<Cast> {
  const administrator = playerOf(served, 'quan-tri', password);
  const { items } = await ask(administrator, 'GET', '/api/units?limit=200');
  const root = items.find((unit: Wire) => unit.parentId === null && unit.level === 'province');
  const below = items.filter((unit: Wire) => unit.parentId === root?.id);
  const units: CastUnit[] = [];
  for (const [index, unit] of below.entries()) {
    const invite = async (role: string): Promise<Player> => {
      const username = `${role}-${index + 1}`;
      const { token } = await ask(administrator, 'POST', '/api/accounts', {
        name: `${role} ${index + 1}`,
        post: null,
        username,
        unitId: unit.id,
        roles: [{ role, unitId: unit.id }],
        phone: null,
        email: `${username}@cotmoc.example`,
      });
      await ask(served.visitor(`127.1.0.${units.length + 1}`), 'POST', '/api/invitation', {
        token,
        newPassword: NEW_PASSWORD,
      });
      return playerOf(served, username, NEW_PASSWORD);
    };
    const focal = await invite('focal-point');
    const leader = await invite('unit-leader');
    units.push({ id: unit.id, name: unit.name, focal, leader });
  }
  return {
    coordinator: playerOf(served, 'dau-moi', password),
    provinceLeader: playerOf(served, 'lanh-dao-tinh', password),
    auditor: playerOf(served, 'thanh-tra', password),
    units,
  };
}
