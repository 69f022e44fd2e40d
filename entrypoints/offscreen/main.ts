import { answerCalendar } from '../../lib/background/answer-calendar';
import { answerBackground } from '../../lib/feeds/answer-background';

answerBackground();
answerCalendar();
