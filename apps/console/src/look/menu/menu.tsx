import { Popover } from '@mantine/core';
import {
  createContext,
  Suspense,
  useContext,
  useId,
  useMemo,
  useRef,
  useState,
  type KeyboardEvent,
  type ReactElement,
  type ReactNode,
} from 'react';
import styles from './menu.module.css';

/** Attributes that the button of a menu must have. */
export interface OpenerProps {
  readonly id: string;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly onClick: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

interface MenuProps {
  /** The button: one element that takes a ref. */
  readonly renderOpener: (props: OpenerProps) => ReactElement;
  readonly width?: number;
  readonly onOpen?: () => void;
  readonly children: ReactNode;
}

const CloseContext = createContext<() => void>(() => undefined);
const items = '[role=menuitem]:not(:disabled)';

/**
 * A menu of actions under a button: arrows, Home and End move, Escape and Tab close it, and the focus returns to the
 * button.
 */
export function Menu({ renderOpener, width, onOpen, children }: MenuProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const turn = (opened: boolean): void => {
    if (opened) onOpen?.();
    setOpen(opened);
  };
  const leave = useMemo(
    () => () => {
      setOpen(false);
      document.getElementById(id)?.focus();
    },
    [id],
  );
  const move = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') return leave();
    const all = [...(list.current?.querySelectorAll<HTMLElement>(items) ?? [])];
    const at = all.findIndex((item) => item === document.activeElement);
    const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: -1 }[event.key];
    if (event.key === 'Escape') leave();
    else if (next === undefined) return;
    else all.at(next % all.length)?.focus();
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Popover
      opened={open}
      onChange={setOpen}
      position="bottom-end"
      shadow="md"
      withRoles={false}
      {...(width === undefined ? {} : { width })}
    >
      <Popover.Target>
        {renderOpener({
          id,
          'aria-haspopup': 'menu',
          'aria-expanded': open,
          onClick: () => turn(!open),
          onKeyDown: (event) => {
            if (event.key !== 'ArrowDown' || open) return;
            event.preventDefault();
            turn(true);
          },
        })}
      </Popover.Target>
      <Popover.Dropdown p={4}>
        {/* items that are still being loaded take the focus once they are there */}
        <Suspense>
          <div
            ref={(element) => {
              list.current = element;
              // The focus is set after placement; before it, the browser would scroll to a wrong position.
              if (element !== null)
                requestAnimationFrame(() => element.querySelector<HTMLElement>(items)?.focus({ preventScroll: true }));
            }}
            role="menu"
            tabIndex={-1}
            aria-labelledby={id}
            className={styles.menu}
            onKeyDown={move}
          >
            <CloseContext value={leave}>{children}</CloseContext>
          </div>
        </Suspense>
      </Popover.Dropdown>
    </Popover>
  );
}

interface ItemProps {
  readonly icon?: ReactNode;
  readonly mark?: ReactNode;
  /** The entry is the chosen one. */
  readonly current?: boolean;
  readonly disabled?: boolean;
  readonly lang?: string;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

/** One action; the menu closes when it is triggered. */
export function MenuItem({ icon, mark, current = false, disabled = false, lang, onClick, children }: ItemProps) {
  const close = useContext(CloseContext);
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      lang={lang}
      disabled={disabled}
      aria-current={current ? 'true' : undefined}
      className={styles.item}
      onClick={() => {
        close();
        onClick();
      }}
    >
      {icon}
      <span className={styles.words}>{children}</span>
      {mark}
    </button>
  );
}

export const MenuLabel = ({ children }: { readonly children: ReactNode }) => (
  <div className={styles.label}>{children}</div>
);

export const MenuDivider = () => <div className={styles.divider} />;
