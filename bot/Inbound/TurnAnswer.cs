using PerfServerless.Bot.Protocol;

namespace PerfServerless.Bot.Inbound;

/// <summary>What the channel gets back for an activity.</summary>
internal abstract record TurnAnswer
{
    private TurnAnswer() { }

    public abstract T Match<T>(Func<Acknowledged, T> acknowledged, Func<Invoked, T> invoked, Func<Failed, T> failed);

    /// <summary>It was taken; there is nothing to say in the response.</summary>
    /// <param name="Reply">Sends the answer to what was written; null where there is none. Nothing else of the person waits for it.</param>
    public sealed record Acknowledged(Func<CancellationToken, Task>? Reply = null) : TurnAnswer
    {
        public override T Match<T>(Func<Acknowledged, T> acknowledged, Func<Invoked, T> invoked, Func<Failed, T> failed) => acknowledged(this);
    }

    /// <summary>The answer to a card's action.</summary>
    /// <param name="Late">How to show the answer where the response has gone out without it; null where there is nothing to show.</param>
    public sealed record Invoked(InvokeResponse Response, Func<CancellationToken, Task>? Late = null) : TurnAnswer
    {
        public override T Match<T>(Func<Acknowledged, T> acknowledged, Func<Invoked, T> invoked, Func<Failed, T> failed) => invoked(this);
    }

    /// <summary>It could not be handled, and the person could not be told either.</summary>
    public sealed record Failed : TurnAnswer
    {
        public override T Match<T>(Func<Acknowledged, T> acknowledged, Func<Invoked, T> invoked, Func<Failed, T> failed) => failed(this);
    }
}
