using ContentHub.Channels.Tests.Contract;
using ContentHub.Fakes.Slack;

namespace ContentHub.Channels.Tests.Slack;

// An incoming webhook keeps what every channel keeps that can't ask what it has posted. How it is connected is told in SlackTests.
public sealed class SlackDeliveries : DeliveryContract<FakeSlack>;

public sealed class SlackBlind : BlindContract<FakeSlack>;
