using System.Diagnostics;
using PerfServerless.Domain.Access;
using PerfServerless.Domain.Words;

namespace PerfServerless.Functions.Keys;

/// <summary>What came of a key that somebody showed.</summary>
internal abstract record ApiKeyAnswer
{
    private ApiKeyAnswer() { } // closed: only the cases below exist

    public T Match<T>(Func<Works, T> works, Func<Refused, T> refused) => this switch
    {
        Works its => works(its),
        Refused its => refused(its),
        _ => throw new UnreachableException(),
    };

    public sealed record Works(ApiKey Key) : ApiKeyAnswer;

    /// <param name="Why">Which key it is and how to mend it; nothing of it where its secret was not shown.</param>
    public sealed record Refused(KeyStanding Standing, Saying Why) : ApiKeyAnswer;
}
