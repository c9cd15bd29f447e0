using PerfServerless.Domain.Import;
using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.TestKit.Import;

/// <summary>A small import folder without a mistake, to be spoilt in one place. Lines are numbered as in a file: the header is line 1.</summary>
public sealed class FolderBuilder
{
    /// <summary>The moment at which the folder is judged in tests: Monday 8 June 2026, 08:00 UTC.</summary>
    public static readonly DateTimeOffset Now = new(2026, 6, 8, 8, 0, 0, TimeSpan.Zero);

    private readonly SortedDictionary<string, string> files = new(StringComparer.Ordinal)
    {
        [ImportFormat.Organisation] = """
            tenant,name,entraTenantId,fiscalYearStart,culture
            acme,Acme Ltd,11111111-2222-3333-4444-555555555555,1,
            """,
        [ImportFormat.People] = """
            id,name,upn,manager,timeZone,locale
            ada,Ada Byron,ada@acme.example,,Europe/London,en-GB
            bert,Bert Stein,bert@acme.example,ada,Europe/Berlin,de-DE
            chie,Chie Ito,chie@acme.example,bert,Asia/Tokyo,ja-JP
            """,
        [ImportFormat.Objectives] = """
            id,name,perspective,parent,owner,weight
            grow,Grow the business,financial,,ada,1
            delight,Delight customers,customer,grow,bert,2
            deliver,Deliver on time,internalProcess,delight,chie,1
            """,
        [ImportFormat.Kpis] = """
            id,name,objective,owner,indicator,unitKind,unit,decimals,direction,frequency,minimum,maximum,drivers,formula,operands
            revenue,Revenue,grow,ada,lag,money,EUR,0,higherIsBetter,monthly,,,on-time,,
            on-time,Orders delivered on time,deliver,chie,lead,percent,,1,higherIsBetter,monthly,0,100,,,
            stock,Stock turn,deliver,bert,lead,ratio,,2,stayInBand,monthly,,,,,
            """,
        [ImportFormat.Targets] = """
            kpi,period,target,bandHigh,stretch
            revenue,2026,1200000,,1500000
            on-time,2026-05,95.5,,
            stock,2026-05,4,6,
            """,
        [ImportFormat.Actuals] = """
            kpi,period,value,note,recordedAt
            revenue,2026-04,98000.5,,
            revenue,2026-05,101000,A large order,2026-06-02T09:30:00+02:00
            on-time,2026-04,94.1,,
            """,
        [ImportFormat.Cadences] = """
            id,name,frequency,weekday,meetingAt,timeZone,owner,leaders
            weekly,Weekly review,weekly,friday,14:00,Europe/Berlin,bert,ada;bert
            """,
    };

    public IReadOnlyDictionary<string, string> Files => files;

    public FolderBuilder With(string file, string text)
    {
        files[file] = text;
        return this;
    }

    public FolderBuilder Without(string file)
    {
        files.Remove(file);
        return this;
    }

    public FolderBuilder Line(string file, string line) => With(file, $"{files[file].TrimEnd('\n')}\n{line}");

    public FolderBuilder Replace(string file, string old, string replacement) =>
        files[file].Contains(old, StringComparison.Ordinal)
            ? With(file, files[file].Replace(old, replacement, StringComparison.Ordinal))
            : throw new ArgumentException($"{file} does not hold '{old}', so the test would spoil nothing.", nameof(old));

    /// <summary>The tables as a reader would make them; cells are split at every comma, so quotes have no meaning here.</summary>
    public SourceFolder ToFolder() => new(
        [.. files.Where(f => ImportFormat.Find(f.Key) is not null).Select(f => Table(f.Key, f.Value))],
        [],
        [.. files.Keys.Where(k => ImportFormat.Find(k) is null)]);

    public ImportResult Validate() => FolderValidation.Validate(ToFolder(), Now);

    private static SourceTable Table(string file, string text)
    {
        var rows = text.Split('\n').Select((line, i) => new SourceRow(i + 1, line.Split(','))).ToList();
        return new(file, rows[0], rows[1..]);
    }
}
