using PerfServerless.Domain.Chat;
using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Verbs;

/// <summary>What a card's action comes to.</summary>
internal abstract record VerbOutcome
{
    private VerbOutcome() { }

    public abstract T Match<T>(Func<Show, T> show, Func<Answer, T> answer, Func<Refuse, T> refuse);

    /// <summary>The card that takes the place of the one that was used.</summary>
    public sealed record Show(ChatCard Card) : VerbOutcome
    {
        public override T Match<T>(Func<Show, T> show, Func<Answer, T> answer, Func<Refuse, T> refuse) => show(this);
    }

    /// <summary>A card besides the one that was used, which stays.</summary>
    /// <param name="Card">Null where the answer went out as a message of its own already.</param>
    public sealed record Answer(ChatCard? Card) : VerbOutcome
    {
        public override T Match<T>(Func<Show, T> show, Func<Answer, T> answer, Func<Refuse, T> refuse) => answer(this);
    }

    /// <summary>Nothing was done; the sentence says why and what can be done. The card stays.</summary>
    public sealed record Refuse(Saying Why) : VerbOutcome
    {
        public override T Match<T>(Func<Show, T> show, Func<Answer, T> answer, Func<Refuse, T> refuse) => refuse(this);
    }
}
