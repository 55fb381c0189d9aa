#include "app/batch/hands.h"

#include <poll.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <utility>

#include "app/worker/socket_messages.h"
#include "app/worker/watched_process.h"

namespace solieu::app {

Hands::Hands(Form form, std::function<Work()> make_work)
    : form_(form), make_work_(std::move(make_work)), hands_(static_cast<std::size_t>(std::max(1, form.count))) {}

Hands::~Hands() {
    ask_to_end();
    for (Hand& hand : hands_) end(hand);
}

int Hands::idle() const {
    return static_cast<int>(std::ranges::count(hands_, false, &Hand::busy));
}

int Hands::threads_for_next(std::size_t left) const {
    return std::max(1, idle() - static_cast<int>(std::min<std::size_t>(left, hands_.size())) + 1);
}

bool Hands::start(Hand& hand) {
    int ends[2] = {-1, -1};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) != 0) return false;
    const pid_t parent = ::getpid();
    const pid_t process = ::fork();
    if (process == 0) {
        ::close(ends[0]);
        be_hand(ends[1], parent);
    }
    ::close(ends[1]);
    if (process < 0) {
        ::close(ends[0]);
        return false;
    }
    hand = {.process = process, .socket = ends[0]};
    return true;
}

void Hands::be_hand(int socket, pid_t parent) {
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    if (::getppid() != parent) ::_exit(EXIT_FAILURE);
    for (const Hand& other : hands_) {
        if (other.socket >= 0) ::close(other.socket);
    }
    // An exception that leaves the work is a crash. What the work has open (a database) is closed at its end; nothing
    // of the parent is taken apart here.
    [&]() noexcept {
        const Work work = make_work_();
        while (const std::optional<Message> job = receive_message(socket)) {
            if (!send_message(socket, work(job->bytes))) break;
        }
    }();
    ::_exit(EXIT_SUCCESS);
}

bool Hands::give(const std::string& job, std::int64_t id) {
    const auto hand = std::ranges::find(hands_, false, &Hand::busy);
    if (hand == hands_.end()) return false;
    if (hand->process != 0 && hand->jobs >= form_.renew_after) end(*hand);
    for (int tries = 0; tries < 2; ++tries) {
        if (hand->process == 0 && !start(*hand)) return false;
        if (send_message(hand->socket, job)) {
            hand->busy = true;
            hand->id = id;
            return true;
        }
        end(*hand);  // it died while it had nothing to do
    }
    return false;
}

std::string Hands::end(Hand& hand) {
    if (hand.process == 0) return {};
    ::close(hand.socket);
    int status = 0;
    while (::waitpid(hand.process, &status, 0) < 0 && errno == EINTR) {
    }
    hand = {};
    return end_of_process(status);
}

Hands::Done Hands::take(Hand& hand) {
    Done done{.id = hand.id, .answer = std::nullopt, .death = {}};
    if (std::optional<Message> answer = receive_message(hand.socket)) {
        done.answer = std::move(answer->bytes);
        hand.busy = false;
        ++hand.jobs;
    } else {
        done.death = end(hand);
    }
    return done;
}

std::vector<Hands::Done> Hands::wait(std::chrono::milliseconds time) {
    std::vector<pollfd> sockets;
    std::vector<Hand*> of;
    for (Hand& hand : hands_) {
        if (!hand.busy) continue;
        sockets.push_back({.fd = hand.socket, .events = POLLIN, .revents = 0});
        of.push_back(&hand);
    }
    std::vector<Done> all;
    if (sockets.empty() || ::poll(sockets.data(), sockets.size(), static_cast<int>(time.count())) <= 0) return all;
    for (std::size_t i = 0; i < sockets.size(); ++i) {
        if (sockets[i].revents != 0) all.push_back(take(*of[i]));
    }
    return all;
}

void Hands::ask_to_end() {
    for (const Hand& hand : hands_) {
        if (hand.process != 0 && hand.busy) ::kill(hand.process, SIGTERM);
    }
}

}  // namespace solieu::app
