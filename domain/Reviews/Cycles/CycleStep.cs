using System.Diagnostics;
using System.Text.Json.Serialization;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>What a cycle does next, as it was decided and recorded; its orchestration only interprets it.</summary>
[JsonConverter(typeof(ClosedUnionJsonConverter))]
public abstract record CycleStep
{
    private CycleStep() { } // closed: only the cases below exist

    /// <summary>Reads it case by case: a new case asks for an answer wherever it is read.</summary>
    public T Match<T>(
        Func<Wait, T> wait, Func<Open, T> open, Func<Escalate, T> escalate, Func<SendBrief, T> sendBrief, Func<Close, T> close) => this switch
    {
        Wait its => wait(its),
        Open its => open(its),
        Escalate its => escalate(its),
        SendBrief its => sendBrief(its),
        Close its => close(its),
        _ => throw new UnreachableException(),
    };

    /// <param name="Told">Managers were told of what is missing, or the brief is out: what changes is shown to them and to the leaders.</param>
    /// <param name="Anew">Its history has grown long: it waits with an empty one.</param>
    public sealed record Wait(DateTimeOffset Until, bool Told = false, bool Anew = false) : CycleStep;

    /// <summary>Find out who owes what, and tell their desks.</summary>
    public sealed record Open : CycleStep;

    /// <summary>Tell a level of managers whose numbers are missing.</summary>
    /// <param name="Level">1 is the nearest manager.</param>
    /// <param name="GiveUpAt">When telling is worth nothing any more.</param>
    public sealed record Escalate(int Level, DateTimeOffset GiveUpAt) : CycleStep;

    /// <param name="GiveUpAt">When the brief is worth nothing any more.</param>
    public sealed record SendBrief(DateTimeOffset GiveUpAt) : CycleStep;

    /// <summary>The meeting starts: what is open is closed, and the cycle is over.</summary>
    public sealed record Close : CycleStep;
}
