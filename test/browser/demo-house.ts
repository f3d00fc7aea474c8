import { fileURLToPath } from 'node:url';
import { administrator, Installation } from '../installation/installation.js';
import { vinhdanh } from '../stories/installation.js';

export const demoPassword = 'mat-khau-trinh-dien';
const consoleFolder = fileURLToPath(new URL('../../apps/console/dist', import.meta.url));

/** The whole product with the built console and the demo registers, as `npm start` starts it. */
export async function startDemoHouse(): Promise<Installation> {
  const house = await Installation.start({
    settings: { CONSOLE_FOLDER: consoleFolder, DEMO_ACCOUNTS: 'true', DEMO_PASSWORD: demoPassword },
  });
  try {
    const answer = await fetch(`${house.url}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-setup-token': house.setupToken },
      body: JSON.stringify(administrator),
    });
    if (!answer.ok) throw new Error(`setup: ${answer.status} ${await answer.text()}`);
    const { code, stderr } = await vinhdanh(house, ['fill', '--json'], { VINHDANH_DEMO_PASSWORD: demoPassword });
    if (code !== 0) throw new Error(stderr);
    return house;
  } catch (error) {
    await house.stop();
    throw error;
  }
}
