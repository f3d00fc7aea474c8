export { isFoundBy as matches } from '@vinhdanh/contracts/comparable';
