import { readFileSync } from 'node:fs';

/** Accounts of people begin here on Linux (login.defs); those above belong to no person. */
const people = { from: 1000, to: 60_000 };

/**
 * Who else can log in to this machine. Root is left out: nothing can be kept from it.
 * @param {number} own uid @param {string | null} [passwd] in the form of /etc/passwd; null = it cannot be read
 * @returns {string[] | null} null: this platform does not say
 */
export function otherUsers(own, passwd = localAccounts()) {
  if (passwd === null) return null;
  return passwd.split('\n').flatMap((line) => {
    const [name = '', , uid = '', , , , shell = ''] = line.split(':');
    const number = Number(uid);
    const person = uid !== '' && number >= people.from && number < people.to && number !== own;
    return person && !/(?:nologin|false)$/.test(shell) ? [name] : [];
  });
}

/**
 * What is said at the start where the ports of the Temporal server can be used by others: it listens on loopback, asks
 * nobody who they are, and no platform gives a loopback port to one user alone.
 * @param {string[] | null} others @param {readonly number[]} ports
 * @returns {string | null} null: nobody else is there
 */
export function sharedPorts(others, ports) {
  if (others?.length === 0) return null;
  const [vi, en] = others
    ? [`Máy này còn người dùng khác (${others.join(', ')})`, `This machine has other users (${others.join(', ')})`]
    : ['Nếu máy này còn người dùng khác', 'If this machine has other users'];
  return (
    `! ${vi}: họ dùng được Temporal ở cổng ${ports.join(' và ')}: thấy mã hồ sơ và giai đoạn, dừng được quy trình; ` +
    'nội dung vẫn được mã hóa, sổ sự kiện không bị đụng tới. Đừng dùng dữ liệu thật ở đây · ' +
    `${en}: they can use Temporal at ports ${ports.join(' and ')}: ` +
    'they see ids and stages of cases and can end workflows; contents stay encrypted, the log is not touched. ' +
    'Do not use real data here'
  );
}

/** @returns {string | null} */
function localAccounts() {
  // Other platforms keep the accounts of people elsewhere.
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return null;
  }
}
