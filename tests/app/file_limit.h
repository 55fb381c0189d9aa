#pragma once
// A disk that is full, for this process only: no file may grow beyond so many bytes as long as this lives. What is
// written further fails with EFBIG as it would with ENOSPC.

#include <sys/resource.h>

#include <csignal>

namespace solieu::tests {

class FileLimit {
  public:
    explicit FileLimit(rlim_t bytes) : signal_(::signal(SIGXFSZ, SIG_IGN)) {
        ::getrlimit(RLIMIT_FSIZE, &before_);
        const rlimit limit{.rlim_cur = bytes, .rlim_max = before_.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FileLimit() {
        ::setrlimit(RLIMIT_FSIZE, &before_);
        ::signal(SIGXFSZ, signal_);
    }
    FileLimit(const FileLimit&) = delete;
    FileLimit& operator=(const FileLimit&) = delete;

  private:
    rlimit before_{};
    void (*signal_)(int);
};

}  // namespace solieu::tests
