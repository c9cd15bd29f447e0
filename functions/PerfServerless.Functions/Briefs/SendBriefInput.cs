using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Briefs;

/// <summary>The leader to send a cycle's brief to.</summary>
public sealed record SendBriefInput(CycleKey Cycle, PersonId Leader);
