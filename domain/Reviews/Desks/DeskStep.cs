using System.Diagnostics;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What a person's desk does next.</summary>
[JsonConverter(typeof(ClosedUnionJsonConverter))]
public abstract record DeskStep
{
    private DeskStep() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(Func<Wait, T> wait, Func<Send, T> send, Func<Leave, T> leave, Func<Tell, T> tell) => this switch
    {
        Wait its => wait(its),
        Send its => send(its),
        Leave its => leave(its),
        Tell its => tell(its),
        _ => throw new UnreachableException(),
    };

    /// <summary>Nothing until then, unless something happens before; null where only something that happens changes anything.</summary>
    /// <param name="Held">A message that is due and waits; null where none is.</param>
    public sealed record Wait(DateTimeOffset? Until, HeldForm? Held = null) : DeskStep;

    /// <param name="RetryAfter">How long to wait where it could not be sent and nothing happened meanwhile.</param>
    public sealed record Send(FormStep Form, TimeSpan RetryAfter) : DeskStep;

    /// <summary>Tell him something that waited until he may be written to.</summary>
    /// <param name="Notice">Its key.</param>
    /// <param name="RetryAfter">How long to wait where it could not be sent and nothing happened meanwhile.</param>
    public sealed record Tell(string Notice, TimeSpan RetryAfter) : DeskStep;

    /// <summary>The person left the organisation: there is nobody to ask.</summary>
    public sealed record Leave : DeskStep;
}
