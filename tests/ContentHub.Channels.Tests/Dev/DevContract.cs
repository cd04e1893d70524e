using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Dev;

namespace ContentHub.Channels.Tests.Dev;

// DEV keeps what every channel keeps.
public sealed class DevDeliveries : DeliveryContract<FakeDev>;

public sealed class DevRepeats : RepeatContract<FakeDev>;

public sealed class DevAnswers : AnswerContract<FakeDev>;

public sealed class DevAccess : AccessContract<FakeDev>;

public sealed class DevConnections : ConnectionContract<FakeDev>;

public sealed class DevChanges : ChangeContract<FakeDev>;
