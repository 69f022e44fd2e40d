import { answerBackground } from '../../lib/feeds/answer-background';

answerBackground();
