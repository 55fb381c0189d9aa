#pragma once
// The courier itself: see courier.h.

#include <sys/types.h>

namespace solieu::app {

// In a process that was forked for it. Over `entrance`, a socket, come the sockets of those that ask
// (courier_messages.h); each gets a process of its own. Ends when nobody has the other side of the entrance any more,
// or `parent` is gone.
[[noreturn]] void be_courier(int entrance, pid_t parent);

}  // namespace solieu::app
