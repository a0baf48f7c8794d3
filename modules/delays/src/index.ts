export { explainDelay } from './explain-delay.ts';
export { liftObjectiveDelay, markObjectiveDelay } from './objective-delay.ts';
