#include "app/worker/interrupt.h"

#include <signal.h>

#include <initializer_list>

namespace solieu::app {
namespace {

volatile sig_atomic_t caught = 0;

constexpr std::initializer_list<int> asking = {SIGINT, SIGTERM, SIGHUP};

void note_signal(int signal) {
    caught = signal;
}

}  // namespace

void catch_signals() {
    // A file that grows over a limit is an error of the write, which says so.
    ::signal(SIGXFSZ, SIG_IGN);
    for (const int signal : asking) {
        struct sigaction now {};
        // What the caller ignores (nohup) stays ignored.
        if (::sigaction(signal, nullptr, &now) != 0 || now.sa_handler == SIG_IGN) continue;
        struct sigaction action {};
        action.sa_handler = note_signal;
        action.sa_flags = static_cast<int>(SA_RESETHAND);  // no SA_RESTART: a wait is to be left
        ::sigemptyset(&action.sa_mask);
        ::sigaction(signal, &action, nullptr);
    }
}

int stop_signal() {
    return caught;
}

void let_signals_end_it() {
    for (const int signal : asking) {
        struct sigaction now {};
        if (::sigaction(signal, nullptr, &now) == 0 && now.sa_handler == note_signal) ::signal(signal, SIG_DFL);
    }
}

void end_as_signalled() {
    if (caught == 0) return;
    ::signal(caught, SIG_DFL);
    ::raise(caught);
}

}  // namespace solieu::app
