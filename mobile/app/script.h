// A remote control for demos and tests: one command a line, played through the real view-models while the
// real window shows it. Empty lines and lines with # are skipped. After each command the script waits until
// all is quiet.
//
//   lang zh_CN|en            size W H                shot FILE.png         quit [CODE]
//   theme light|dark|outdoor text-size 100…150       open-home             open-settings
//   open-summary             open-history            open-sync             open-inbox
//   open-households          open-household ID       open-survey           open-members
//   enrol URL CODE           sync [may-fail]         search TEXT           back
//   member N|new             question NAME           next
//   type NAME TEXT           a draft, not left
//   answer NAME VALUE        typed and left; options by code, several with blanks; no VALUE clears
//   open-conflict N          the N-th of the inbox, from 1; then: take N REASON, value TEXT | REASON
//   open-news N              then: read-news
//   scan FILE                a QR code: on the enrolment page its own, elsewhere a household's card
//   add-photo FILE           sign-photo paper|fingerprint FILE
//   assign N                 a person, of the open household
//
// These press the window's own controls (mobile/app/hands.h):
//   press NAME               primary                 fill FIELD | TEXT     touch FIELD|QUESTION
//   keys TEXT                tells "kept TEXT" on standard output after each key, once it is on disk
//   key return|tab|space     sign                    draws on the pad
//   answer-rest              answers what is still required
//   say                      tells "at PAGE|HOUSEHOLD|MEMBER|QUESTION|TEXT"
//   see WORDS                expect PATH TEXT        page, saved, trouble, score, inbox, conflicts, news,
//                                                    households, waiting, photos
#pragma once

#include "mobile/app/window.h"

namespace app {

// Plays a file, "-" for standard input. Returns the exit code of `quit`, 0 at the end, 1 when a command could
// not be carried out: line and reason are on stderr, and nothing after it is played.
int playScript(viewmodel::App& app, Window& window, const QString& file);

} // namespace app
