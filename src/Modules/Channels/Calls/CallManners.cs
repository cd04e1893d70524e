using System.Text.Json;

namespace ContentHub.Channels.Calls;

// How calls to one account are read and written down.
// Fault: finds the network's name for an error and its words in an answer.
// Secrets: of the account and of this call; blotted out wherever they turn up, in any encoding.
// AddressIsSecret: only the host of the address is written down.
// MostAnswerBytes: more is not read and no answer to trust.
// Wait: how long an answer asks to wait, where the network says so in the body instead of a header.
internal sealed class CallManners(Func<JsonElement, Fault> fault, IReadOnlyCollection<string> secrets, bool addressIsSecret = false, int mostAnswerBytes = CallSender.MostAnswerBytes, Func<JsonElement, TimeSpan?>? wait = null)
{
    public Func<JsonElement, Fault> Fault => fault;

    public Func<JsonElement, TimeSpan?>? Wait => wait;

    public IReadOnlyCollection<string> Secrets => secrets;

    public int MostAnswerBytes => mostAnswerBytes;

    public string Shown(Uri address) => addressIsSecret ? address.GetLeftPart(UriPartial.Authority) + "/…" : address.ToString();
}
