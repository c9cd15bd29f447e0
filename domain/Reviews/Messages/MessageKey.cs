using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews.Messages;

/// <summary>Every message of a cycle to a person has this key, so that it is sent once.</summary>
public sealed record MessageKey(CycleKey Cycle, PersonId Person, MessageStep Step)
{
    public override string ToString() => $"{Cycle}:{Person}:{Step.Code}";
}
