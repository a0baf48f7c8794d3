export {
  answerObstacle,
  forwardObstacle,
  freeOfAdjustment,
  linkAdjustment,
  withdrawObstacle,
} from './answer-obstacle.ts';
export { forgetName } from './forget-name.ts';
export { groupObstacles } from './group-obstacles.ts';
export { listObstacles } from './list-obstacles.ts';
export { raiseObstacle } from './raise-obstacle.ts';
