#include "app/courier/courier_process.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <utility>

#include "app/courier/courier_messages.h"
#include "app/worker/socket_messages.h"
#include "store/store.h"

namespace solieu::app {

namespace {

// Nobody waits for what is under way any more.
bool is_left(int socket) {
    pollfd other{.fd = socket, .events = POLLRDHUP, .revents = 0};
    return ::poll(&other, 1, 0) > 0 && (other.revents & (POLLRDHUP | POLLHUP | POLLERR)) != 0;
}

Result<store::Listing> answer_to(const CourierRequest& request, int descriptor, store::Store& store) {
    const auto done = [](const Result<void>& result) -> Result<store::Listing> {
        if (result) return store::Listing();
        return tl::unexpected(result.error());
    };
    switch (request.kind) {
        case CourierRequest::Kind::greet:
            break;
        case CourierRequest::Kind::list:
            return store.list(request.address, request.text);
        case CourierRequest::Kind::get:
            return done(store.get(request.address, request.text, descriptor, request.number));
        case CourierRequest::Kind::put:
            return done(store.put(request.address, descriptor, request.number, request.text));
        case CourierRequest::Kind::remove:
            return done(store.remove(request.address));
    }
    return store::Listing();
}

Result<std::unique_ptr<store::Store>> open_store(int socket) {
    const Result<const store::Storing*> part = store::storing();
    if (!part) return tl::unexpected(part.error());
    const Result<store::Access> access = store::access_from(std::getenv);
    if (!access) return tl::unexpected(access.error());
    return (*part)->open(*access, [socket] { return is_left(socket); });
}

void serve(int socket) {
    const Result<std::unique_ptr<store::Store>> store = open_store(socket);
    while (const std::optional<Message> message = receive_message(socket)) {
        WireReader from(message->bytes);
        CourierRequest request;
        from.read(request);
        CourierAnswer answer;
        if (!from.complete()) {
            answer.error = Error{ErrorKind::internal, "", "what the courier was asked makes no sense", ""};
        } else if (!store) {
            answer.error = store.error();
        } else if (Result<store::Listing> listing = answer_to(request, message->descriptor.number(), **store)) {
            answer.listing = std::move(*listing);
        } else {
            answer.error = listing.error();
        }
        WireWriter to;
        to.write(answer);
        if (!send_message(socket, to.take())) return;
    }
}

void end_with_parent(pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(EXIT_FAILURE);
    ::prctl(PR_SET_DUMPABLE, 0);  // other processes of this user do not look into it
}

}  // namespace

void be_courier(int entrance, pid_t parent) {
    end_with_parent(parent);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGPIPE, SIGCHLD}) ::signal(signal, SIG_IGN);
    const int kept = entrance == STDERR_FILENO + 1 ? entrance : ::dup2(entrance, STDERR_FILENO + 1);
    ::close_range(static_cast<unsigned>(kept) + 1, ~0U, 0);
    static_cast<void>(store::storing());  // loaded once for all
    const pid_t self = ::getpid();
    // An exception is a crash: those that ask see that nobody answers.
    [&]() noexcept {
        while (std::optional<Message> message = receive_message(kept)) {
            if (message->descriptor.number() < 0 || ::fork() != 0) continue;
            end_with_parent(self);
            ::close(kept);
            serve(message->descriptor.number());
            ::_exit(EXIT_SUCCESS);
        }
    }();
    ::_exit(EXIT_SUCCESS);
}

}  // namespace solieu::app
