#include "app/courier/courier.h"

#include <fcntl.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <system_error>
#include <utility>

#include "app/courier/courier_messages.h"
#include "app/courier/courier_process.h"
#include "app/worker/interrupt.h"
#include "app/worker/socket_messages.h"
#include "base/sha256.h"

namespace solieu::app {

namespace {

constexpr int look_every = 200;  // milliseconds

// Of this process. What it was forked from has another one at the same place.
struct Connection {
    OwnDescriptor entrance, socket;
    pid_t owner = 0;
};

Connection& connection() {
    static Connection here;
    return here;
}

// What asks for something is not to blame.
tl::unexpected<Error> failed(std::string reason) {
    return tl::unexpected(Error{ErrorKind::unreadable, "", std::move(reason), ""});
}

Result<void> connect() {
    Connection& here = connection();
    if (here.socket.number() >= 0 && here.owner == ::getpid()) return {};
    if (here.entrance.number() < 0) {
        return tl::unexpected(Error{ErrorKind::unreadable, "", "what stands in a store is read by solieu batch only",
                                    "copy it to this machine"});
    }
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failed("the system gives no socket to the courier");
    here.socket = OwnDescriptor(ends[0]);
    here.owner = ::getpid();
    const OwnDescriptor other(ends[1]);
    if (!send_message(here.entrance.number(), {}, other.number())) return failed("the courier is gone");
    return {};
}

// Waits for an answer, but not longer than the program may run.
bool answers(int socket) {
    pollfd other{.fd = socket, .events = POLLIN, .revents = 0};
    while (stop_signal() == 0) {
        if (::poll(&other, 1, look_every) > 0) return true;
    }
    return false;
}

Result<store::Listing> ask(const CourierRequest& request, int descriptor = -1) {
    if (const Result<void> connected = connect(); !connected) return tl::unexpected(connected.error());
    Connection& here = connection();
    WireWriter to;
    to.write(request);
    const bool sent = send_message(here.socket.number(), to.take(), descriptor);
    if (sent && !answers(here.socket.number())) {
        here.socket = OwnDescriptor();  // what is under way ends
        return tl::unexpected(Error{ErrorKind::internal, "", "stopped by a signal", ""});
    }
    const std::optional<Message> message = sent ? receive_message(here.socket.number()) : std::nullopt;
    CourierAnswer answer;
    WireReader from(message ? std::string_view(message->bytes) : std::string_view());
    from.read(answer);
    if (!message || !from.complete()) {
        here.socket = OwnDescriptor();  // the next request has another courier
        return failed("the courier, which talks to the store, died");
    }
    if (answer.error) return tl::unexpected(std::move(*answer.error));
    return std::move(answer.listing);
}

Result<store::Listing> ask_about(CourierRequest::Kind kind, const std::string& name, std::string text = {},
                                 std::uint64_t number = 0, int descriptor = -1) {
    Result<store::Address> address = store::address_of(name);
    if (!address) return tl::unexpected(address.error());
    Result<store::Listing> answer =
        ask({.kind = kind, .address = std::move(*address), .text = std::move(text), .number = number}, descriptor);
    if (!answer && answer.error().place.empty()) answer.error().place = name;
    return answer;
}

// A file for what comes, which has no name.
OwnDescriptor make_spool() {
    std::error_code error;
    const std::filesystem::path folder = std::filesystem::temp_directory_path(error);
    std::string path = ((error ? std::filesystem::path("/tmp") : folder) / "solieu-XXXXXX").string();
    OwnDescriptor file(::mkostemp(path.data(), O_CLOEXEC));
    if (file.number() >= 0) ::unlink(path.c_str());
    return file;
}

Result<void> written(const Result<store::Listing>& answer) {
    if (answer) return {};
    Error error = answer.error();
    if (error.kind == ErrorKind::unreadable) error.kind = ErrorKind::write_failed;
    return tl::unexpected(std::move(error));
}

}  // namespace

Result<void> start_courier() {
    Connection& here = connection();
    if (here.entrance.number() >= 0) return {};
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_SEQPACKET | SOCK_CLOEXEC, 0, ends.data()) != 0)
        return failed("the system gives no socket to the courier");
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process == 0) be_courier(ends[1], parent);
    ::close(ends[1]);
    here.entrance = OwnDescriptor(ends[0]);
    store::forget_keys();
    if (process < 0) return failed("the system gives no process for the courier");
    const Result<store::Listing> greeted = ask({});
    if (greeted) return {};
    return tl::unexpected(greeted.error());
}

Result<void> list_stored(const std::string& prefix, const std::function<bool(store::Object)>& take) {
    std::string next;
    do {
        Result<store::Listing> page = ask_about(CourierRequest::Kind::list, prefix, std::move(next));
        if (!page) return tl::unexpected(page.error());
        for (store::Object& object : page->objects) {
            if (!take(std::move(object))) return {};
        }
        next = std::move(page->next);
    } while (!next.empty());
    return {};
}

Result<extract::InputFile> fetch_stored(const std::string& name, const std::string& version, std::uint64_t max_bytes) {
    OwnDescriptor spool = make_spool();
    if (spool.number() < 0) {
        return tl::unexpected(Error{ErrorKind::unreadable, name, "there is no place for it to be fetched to",
                                    "set TMPDIR to a folder that can be written"});
    }
    const auto fetched = ask_about(CourierRequest::Kind::get, name, version, max_bytes, spool.number());
    if (!fetched) return tl::unexpected(fetched.error());
    return extract::InputFile::take(spool.release(), name, max_bytes);
}

Result<void> put_stored(const std::string& name, std::string_view bytes, const std::string& sha256) {
    const Result<extract::InputFile> held = extract::InputFile::hold(bytes, name);
    if (!held) return tl::unexpected(held.error());
    return written(ask_about(CourierRequest::Kind::put, name, sha256, bytes.size(), held->descriptor()));
}

Result<void> remove_stored(const std::string& name) {
    return written(ask_about(CourierRequest::Kind::remove, name));
}

}  // namespace solieu::app
