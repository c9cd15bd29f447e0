using PerfServerless.Domain.Rhythms;
using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.Domain.Import.Rhythms;

/// <summary>What a line says of one meeting.</summary>
internal sealed record ReadMeeting(RowCells Row, CadenceId Cadence, MeetingChange Change);
