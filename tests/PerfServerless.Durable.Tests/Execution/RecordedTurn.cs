using PerfServerless.Durable.Execution;
using PerfServerless.Durable.History;

namespace PerfServerless.Durable.Tests.Execution;

/// <summary>One turn as it happened: what was past, what was new, what the executor answered and in which state it was then.</summary>
internal sealed record RecordedTurn(int PastEvents, IReadOnlyList<HistoryEvent> Fresh, Turn Answer, string State);
