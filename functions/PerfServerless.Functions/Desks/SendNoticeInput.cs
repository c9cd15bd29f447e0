using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Desks;

/// <summary>A notice that waits on a desk.</summary>
public sealed record SendNoticeInput(DeskKey Desk, string Notice);
