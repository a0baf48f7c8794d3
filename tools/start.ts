import { Refusal } from '@cotmoc/base';
import { loadSample, SAMPLE_PASSWORD, SAMPLE_PROVINCE, sampleAccounts } from '@cotmoc/sample';
import { startSystem } from '@cotmoc/server';
import { readSettings, settingsHelp } from '@cotmoc/settings';
import { buildWeb } from './build-web.ts';
import { onStop } from './stop-signal.ts';

function say(vi: string, en: string): void {
  console.log(`  ${vi.padEnd(46)} ${en}`);
}

function giveUp(error: unknown): never {
  if (error instanceof Refusal) console.error(`\n  ${error.sentences.vi}\n  ${error.sentences.en}\n`);
  else console.error('\n  Không khởi động được. / Could not start.\n', error);
  process.exit(1);
}

async function start(): Promise<void> {
  const args = process.argv.slice(2);
  if (args.includes('--help') || args.includes('-h')) {
    console.log(settingsHelp());
    return;
  }
  const began = performance.now();
  const settings = readSettings(args, process.env);
  console.log('\nCột Mốc');
  if (await buildWeb()) say('Đã dựng trang web.', 'Built the web.');
  const system = await startSystem({
    settings,
    say,
    async prepare(by) {
      const provinces = await by.store.provinces();
      const hasSample = provinces.some((province) => province.code === SAMPLE_PROVINCE.code);
      const isWanted = provinces.length === 0 && settings.sample === 'yes';
      if (isWanted) say('Nạp tỉnh mẫu…', 'Loading the sample province…');
      // A load that was cut off goes on; a finished one is left alone.
      if (isWanted || hasSample) await loadSample(by);
    },
  });
  const provinces = await system.store.provinces();
  const hasSample = provinces.some((province) => province.code === SAMPLE_PROVINCE.code);
  say(`Sẵn sàng sau ${((performance.now() - began) / 1000).toFixed(1)} giây.`, `Ready. Data: ${settings.dataFolder}`);
  console.log(`\n  ➜  ${system.url}\n`);
  if (hasSample) {
    say(`Tài khoản mẫu, mật khẩu chung: ${SAMPLE_PASSWORD}`, 'Sample accounts, one password:');
    for (const account of sampleAccounts()) say(`  ${account.username.padEnd(16)} ${account.roleVi}`, account.roleEn);
  }
  if (provinces.length === 0) {
    say('Chưa có tỉnh nào. Tạo tỉnh: npx cotmoc province create', 'No province yet: npx cotmoc province create');
  }
  console.log('\n  Ctrl-C để dừng. / Ctrl-C to stop.\n');

  onStop(async () => {
    say('Đang dừng…', 'Stopping…');
    await system.stop();
    return 0;
  });
}

await start().catch(giveUp);
