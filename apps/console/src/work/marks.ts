import { createContext, useContext } from 'react';
import { idOf, type Placed } from './change-gate.js';

/** By row: its mark while newer rows wait. */
export const Marks = createContext<ReadonlyMap<string, 'moved' | 'gone'>>(new Map());

export const useMarks = (row: Placed): 'moved' | 'gone' | undefined => useContext(Marks).get(idOf(row));
