namespace ContentHub.Fakes;

// What a network may do to us; each fake plays all of them in its own dialect.
public enum Trouble
{
    None,

    // 429 with Retry-After: 289 before anything is created.
    RateLimited,

    // The token is over; a renewed one works.
    TokenOver,

    // The network finds fault with the post itself.
    PostRefused,

    // 500, nothing created.
    ServerError,

    // 500, created all the same.
    ServerErrorAfterCreating,

    // Created, then the connection breaks without an answer.
    AnswerLost,

    // Created, then no answer until the caller gives up.
    AnswerLate,

    // Created, then half an answer and no more of it until the caller gives up.
    AnswerStalls,

    // 200 with a page of HTML, nothing created.
    HtmlPage,

    // Created; 3 MB of JSON come back.
    HugeAnswer,

    // 302 to an address inside the company.
    RedirectInside,
}

// A real web server on 127.0.0.1 that behaves like the network as it is documented.
public interface IFakeNetwork : IAsyncDisposable
{
    string Kind { get; }

    // host:port
    string Authority { get; }

    // Of a connection that works.
    IReadOnlyDictionary<string, string> Settings { get; }

    // Everything that must never be seen outside of a request: passwords and every token given out.
    IReadOnlyCollection<string> Secrets { get; }

    // Posts that a reader of the network sees.
    int Posts { get; }

    // All requests, whatever they asked for.
    int Requests { get; }

    // Requests that came to the address inside.
    int RequestsInside { get; }

    // Requests without an answer in the script: always a mistake of ours.
    IReadOnlyCollection<string> Unexpected { get; }

    // Whether an answer says which post it was and where readers find it.
    bool TellsAddress => true;

    Task StartAsync();

    // The next call that creates a post meets this.
    void Meet(Trouble trouble);

    // The owner of the account takes the access away.
    void Revoke();
}
