using PerfServerless.Domain.Identity;

namespace PerfServerless.Functions.Escalations;

/// <summary>Something about this person changed: the cards of managers who were told about him are rewritten.</summary>
public sealed record RefreshEscalationsInput(CycleKey Cycle, PersonId Person);
