// These files share the training register and move its clock, so they run one after another.
import './training/story-passed.js';
import './training/story-sent-back.js';
import './training/story-unsigned.js';
import './training/band.js';
