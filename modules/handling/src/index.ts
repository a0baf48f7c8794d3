export { acceptTask, markTaskSeen, resendTask, returnTask } from './handle-task.ts';
export { givePart, tellPart } from './tell-part.ts';
