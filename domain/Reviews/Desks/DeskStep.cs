using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Desks;

/// <summary>What a person's desk does next.</summary>
[JsonConverter(typeof(ClosedUnionJsonConverter))]
public abstract record DeskStep
{
    private DeskStep() { } // closed: only the cases below exist

    /// <summary>Nothing until then, unless something happens before; null where only something that happens changes anything.</summary>
    public sealed record Wait(DateTimeOffset? Until) : DeskStep;

    /// <param name="RetryAfter">How long to wait where it could not be sent and nothing happened meanwhile.</param>
    public sealed record Send(FormStep Form, TimeSpan RetryAfter) : DeskStep;

    /// <summary>The person left the organisation: there is nobody to ask.</summary>
    public sealed record Leave : DeskStep;
}
