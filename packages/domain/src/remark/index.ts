export { evolveRemarks, withdrawRemark, type Remark, type Remarks } from './remark.js';
