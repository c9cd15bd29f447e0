using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Reviews;

/// <summary>A cycle's request for which a form is due.</summary>
public sealed record DueRequest(CycleKey Cycle, FormSent As);
