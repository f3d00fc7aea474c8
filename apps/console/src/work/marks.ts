import { createContext, useContext } from 'react';
import { idOf, type Placed } from './change-gate.js';

/** By row: what is told of it while newer rows wait to be let in. */
export const Marks = createContext<ReadonlyMap<string, 'moved' | 'gone'>>(new Map());

export const useMarks = (row: Placed): 'moved' | 'gone' | undefined => useContext(Marks).get(idOf(row));
