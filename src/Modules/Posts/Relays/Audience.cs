using ContentHub.Posts.Rooms;
using ContentHub.Themes.Workbench.Frame;

namespace ContentHub.Posts.Relays;

/// <summary>
/// The editors that hear a room on this instance. Changed within the room's turn; whoever passes something on outside of it reads one whole list.
/// </summary>
internal sealed class Audience
{
    /// <summary>Replaced, never changed.</summary>
    private Peer[] peers = [];
    private IReadOnlyList<long> shown = [];

    public bool IsEmpty => peers.Length == 0;

    public bool Has(Peer peer) => peers.Contains(peer);

    /// <summary>In the place of an earlier line of the same editor.</summary>
    public void Add(Peer peer) => peers = [.. peers.Where(p => p.Client != peer.Client), peer];

    public void Remove(Peer peer) => peers = [.. peers.Where(p => p != peer)];

    public void Send(byte[] frame, Peer? except = null) => Each(p => p.Send(frame), except);

    public void Tell(object message) => Each(p => p.Tell(message));

    /// <summary>Another one each time, so that the work goes round.</summary>
    public void TellOne(long turn, object message) => peers[(int)(turn % peers.Length)].Tell(message);

    public void EndAll()
    {
        Each(p => p.End("elsewhere", new RoomOver().Message));
        peers = [];
    }

    /// <param name="here">Everybody in the room, on all instances.</param>
    /// <param name="onlyNews">Says nothing while they are the same as last time.</param>
    public void Show(IReadOnlyList<RoomMember> here, bool onlyNews)
    {
        List<long> now = [.. here.Select(m => m.Client).Order()];
        if (onlyNews && now.SequenceEqual(shown))
        {
            return;
        }

        shown = now;
        Each(p => p.Tell(new { type = "here", people = here.Select(m => new { client = m.Client, person = m.PersonId, name = m.Name, initials = FrameView.Initials(m.Name), tone = FrameView.Tone(m.PersonId), me = m.PersonId == p.Person }) }));
    }

    private void Each(Action<Peer> act, Peer? except = null)
    {
        foreach (var peer in peers.Where(p => p != except))
        {
            act(peer);
        }
    }
}
