export { forgetName } from './forget-name.ts';
export { saveTemplate } from './save-template.ts';
export { shiftDay, shiftTask, shiftWords, type TemplateTask } from './shift-task.ts';
export { startFromPlan, useTemplate } from './use-template.ts';
