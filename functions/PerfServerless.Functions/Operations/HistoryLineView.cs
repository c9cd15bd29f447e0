using PerfServerless.Functions.Instances;
using PerfServerless.Functions.Words;

namespace PerfServerless.Functions.Operations;

/// <summary>A step of an instance's history as the API shows it; see <see cref="HistoryLine"/>.</summary>
/// <param name="Sentence">What happened, in the caller's language.</param>
/// <param name="Words">The same by its id and parts.</param>
internal sealed record HistoryLineView(DateTimeOffset At, int Turn, string Kind, string Sentence, SayingView Words);
