using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Desks;

/// <summary>The desk an orchestration runs.</summary>
public sealed record DeskInput(DeskKey Desk);
