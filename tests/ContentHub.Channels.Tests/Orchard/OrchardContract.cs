using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Orchard;

namespace ContentHub.Channels.Tests.Orchard;

// Orchard Core keeps what every channel keeps.
public sealed class OrchardDeliveries : DeliveryContract<FakeOrchard>;

public sealed class OrchardRepeats : RepeatContract<FakeOrchard>;

public sealed class OrchardAnswers : AnswerContract<FakeOrchard>;

public sealed class OrchardAccess : AccessContract<FakeOrchard>;

public sealed class OrchardConnections : ConnectionContract<FakeOrchard>;

public sealed class OrchardChanges : ChangeContract<FakeOrchard>;
