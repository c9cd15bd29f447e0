using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words;

namespace PerfServerless.Domain.Reviews.Cycles;

/// <summary>Why a cadence cannot run.</summary>
/// <param name="Member">The name of the <see cref="Cadence"/>'s property to mend.</param>
/// <param name="Sentence">What is wrong and how to mend it.</param>
internal sealed record CadenceMistake(string Member, Saying Sentence);
