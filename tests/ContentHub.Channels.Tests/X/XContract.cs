using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.X;

namespace ContentHub.Channels.Tests.X;

// X keeps what every channel keeps.
public sealed class XDeliveries : DeliveryContract<FakeX>;

public sealed class XAnswers : AnswerContract<FakeX>;

public sealed class XAccess : AccessContract<FakeX>;

public sealed class XConnections : ConnectionContract<FakeX>;
