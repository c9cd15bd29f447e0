using PerfServerless.Domain.Words;

namespace PerfServerless.Bot.Limits;

/// <summary>An activity that was let in, until it leaves.</summary>
internal sealed class Stay(Turnstile door, Visit visit) : IDisposable
{
    private int left;

    public Visit Visit => visit;

    /// <summary>The sender was looked up: only now it is known whose budget he has.</summary>
    /// <param name="person">Null where he is none of our people.</param>
    /// <returns>Whether others of his were left unanswered before it was known that he can be told so.</returns>
    public bool Recognised(Reader? person) => door.Recognised(visit, person);

    public void Dispose()
    {
        if (Interlocked.Exchange(ref left, 1) == 0) door.Leave(visit);
    }
}
