#include "app/worker/socket_messages.h"

#include <sys/socket.h>
#include <unistd.h>

#include <cerrno>
#include <cstdint>
#include <cstring>
#include <utility>

namespace solieu::app {

namespace {

constexpr std::uint64_t longest_message = 1ull << 30;

// Both false when the other side is gone.
bool write_all(int socket, const void* from, std::size_t size) {
    const auto* bytes = static_cast<const char*>(from);
    while (size > 0) {
        const ssize_t written = ::send(socket, bytes, size, MSG_NOSIGNAL);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

bool read_all(int socket, void* to, std::size_t size) {
    auto* bytes = static_cast<char*>(to);
    while (size > 0) {
        const ssize_t got = ::read(socket, bytes, size);
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        bytes += got;
        size -= static_cast<std::size_t>(got);
    }
    return true;
}

// What goes with the first bytes of a message: its length, and a descriptor.
struct Head {
    explicit Head(std::uint64_t& size) : part{.iov_base = &size, .iov_len = sizeof size} {
        header.msg_iov = &part;
        header.msg_iovlen = 1;
        header.msg_control = control;
        header.msg_controllen = sizeof control;
    }
    iovec part;
    alignas(cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {};
    msghdr header{};
};

bool send_head(int socket, std::uint64_t size, int descriptor) {
    Head head(size);
    if (descriptor < 0) {
        head.header.msg_control = nullptr;
        head.header.msg_controllen = 0;
    } else {
        cmsghdr* const with = CMSG_FIRSTHDR(&head.header);
        *with = {.cmsg_len = CMSG_LEN(sizeof(int)), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS};
        std::memcpy(CMSG_DATA(with), &descriptor, sizeof descriptor);
    }
    ssize_t sent = 0;
    do sent = ::sendmsg(socket, &head.header, MSG_NOSIGNAL);
    while (sent < 0 && errno == EINTR);
    if (sent <= 0) return false;
    const auto done = static_cast<std::size_t>(sent);
    return write_all(socket, reinterpret_cast<const char*>(&size) + done, sizeof size - done);
}

bool receive_head(int socket, std::uint64_t& size, OwnDescriptor& descriptor) {
    Head head(size);
    ssize_t got = 0;
    do got = ::recvmsg(socket, &head.header, MSG_CMSG_CLOEXEC);
    while (got < 0 && errno == EINTR);
    if (got <= 0) return false;
    for (cmsghdr* with = CMSG_FIRSTHDR(&head.header); with != nullptr; with = CMSG_NXTHDR(&head.header, with)) {
        if (with->cmsg_level != SOL_SOCKET || with->cmsg_type != SCM_RIGHTS) continue;
        int number = -1;
        std::memcpy(&number, CMSG_DATA(with), sizeof number);
        descriptor = OwnDescriptor(number);
    }
    const auto done = static_cast<std::size_t>(got);
    return read_all(socket, reinterpret_cast<char*>(&size) + done, sizeof size - done);
}

}  // namespace

OwnDescriptor::~OwnDescriptor() {
    if (number_ >= 0) ::close(number_);
}

OwnDescriptor::OwnDescriptor(OwnDescriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}

OwnDescriptor& OwnDescriptor::operator=(OwnDescriptor&& other) noexcept {
    std::swap(number_, other.number_);
    return *this;
}

int OwnDescriptor::release() {
    return std::exchange(number_, -1);
}

bool send_message(int socket, std::string_view bytes, int descriptor) {
    return send_head(socket, bytes.size(), descriptor) && write_all(socket, bytes.data(), bytes.size());
}

std::optional<Message> receive_message(int socket) {
    Message message;
    std::uint64_t size = 0;
    if (!receive_head(socket, size, message.descriptor) || size > longest_message) return std::nullopt;
    message.bytes.resize(size);
    if (!read_all(socket, message.bytes.data(), size)) return std::nullopt;
    return message;
}

}  // namespace solieu::app
