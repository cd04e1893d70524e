using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Telegram;

namespace ContentHub.Channels.Tests.Telegram;

// Telegram keeps what every channel keeps that can't ask what it has posted.
public sealed class TelegramDeliveries : DeliveryContract<FakeTelegram>;

public sealed class TelegramBlind : BlindContract<FakeTelegram>;

public sealed class TelegramAccess : AccessContract<FakeTelegram>;

public sealed class TelegramConnections : ConnectionContract<FakeTelegram>;
