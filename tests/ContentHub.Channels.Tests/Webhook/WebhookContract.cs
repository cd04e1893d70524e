using ContentHub.Channels.Tests.Contract;

namespace ContentHub.Channels.Tests.Webhook;

// A webhook keeps what every delivery keeps. It can't be asked what it has and its access is only tried by sending, so the other
// contracts are told in WebhookTests.
public sealed class WebhookDeliveries : DeliveryContract<FakeReceiver>;

public sealed class WebhookRepeats : RepeatContract<FakeReceiver>;
