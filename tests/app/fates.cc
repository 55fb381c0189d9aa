// Loaded into the program before its libraries (LD_PRELOAD): what becomes of its worker processes, in their order, is
// what the letters of SOLIEU_TEST_FATES say.
//
//   .  it works      c  it crashes      h  it hangs      m  it takes all the memory there is
//
// A worker is known by its call for PR_SET_NO_NEW_PRIVS, the last before it begins.

#include <dlfcn.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <unistd.h>

#include <csignal>
#include <cstdarg>
#include <cstdlib>
#include <cstring>
#include <new>

namespace {

int processes = 0;  // forked by the program so far, also in each of them

void count() {
    ++processes;
}

[[gnu::constructor]] void begin() {
    pthread_atfork(count, nullptr, nullptr);
}

void meet_fate(char fate) {
    if (fate == 'c') {
        std::signal(SIGSEGV, SIG_DFL);
        std::raise(SIGSEGV);
    }
    while (fate == 'h') ::pause();
    while (fate == 'm') std::memset(::operator new(1 << 20), 1, 1 << 20);
}

}  // namespace

extern "C" [[gnu::visibility("default")]] int prctl(int option, ...) {
    std::va_list list;
    va_start(list, option);
    unsigned long arguments[4];
    for (unsigned long& each : arguments) each = va_arg(list, unsigned long);
    va_end(list);
    const char* const fates = std::getenv("SOLIEU_TEST_FATES");
    if (option == PR_SET_NO_NEW_PRIVS && fates != nullptr && processes > 0 &&
        static_cast<std::size_t>(processes) <= std::strlen(fates)) {
        meet_fate(fates[processes - 1]);
    }
    using Call = int (*)(int, ...);
    static const auto real = reinterpret_cast<Call>(::dlsym(RTLD_NEXT, "prctl"));
    return real(option, arguments[0], arguments[1], arguments[2], arguments[3]);
}
