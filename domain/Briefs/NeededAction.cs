using PerfServerless.Domain.Identity;

namespace PerfServerless.Domain.Briefs;

/// <summary>What has to be done about an agenda item now, and by whom.</summary>
/// <param name="By">Whose it is; null where nobody is there whom it could be asked of.</param>
public sealed record NeededAction(NeededActionKind Kind, PersonId? By);
