import { readFileSync } from 'node:fs';

/** On Linux, accounts of people begin here (login.defs); accounts from the second number on belong to no person. */
const people = { from: 1000, to: 60_000 };

/**
 * The other users who can log in to this machine, except root, from whom nothing can be hidden.
 * @param {number} own uid
 * @param {string | null} [passwd] in the form of /etc/passwd; null = it cannot be read
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
 * The warning at the start when others can use the ports of the Temporal server: it listens on loopback and
 * authenticates nobody, and no platform reserves a loopback port for one user.
 * @param {string[] | null} others
 * @param {readonly number[]} ports
 * @returns {string | null} null: there are no other users
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
  // Other platforms store accounts of people elsewhere.
  if (process.platform !== 'linux') return null;
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return null;
  }
}
