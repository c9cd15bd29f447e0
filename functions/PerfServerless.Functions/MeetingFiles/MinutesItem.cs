using PerfServerless.Domain.Briefs;
using PerfServerless.Domain.Reviews.Decisions;

namespace PerfServerless.Functions.MeetingFiles;

/// <summary>An item of the agenda with what was decided about it.</summary>
internal sealed record MinutesItem(AgendaItem Item, IReadOnlyList<Decision> Decisions);
