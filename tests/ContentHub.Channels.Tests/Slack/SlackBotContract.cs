using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Slack;

namespace ContentHub.Channels.Tests.Slack;

// A bot keeps what every channel keeps.
public sealed class SlackBotDeliveries : DeliveryContract<FakeSlackBot>;

public sealed class SlackBotRepeats : RepeatContract<FakeSlackBot>;

public sealed class SlackBotAnswers : AnswerContract<FakeSlackBot>;

public sealed class SlackBotAccess : AccessContract<FakeSlackBot>;

public sealed class SlackBotConnections : ConnectionContract<FakeSlackBot>;

public sealed class SlackBotChanges : ChangeContract<FakeSlackBot>;
