using PerfServerless.Domain.Import.Tables;

namespace PerfServerless.TestKit.Import;

/// <summary>What a stranger may upload to keep an import busy.</summary>
public static class HostileZips
{
    private const int Lines = 200_000;

    public static IReadOnlyList<HostileZip> All { get; } =
    [
        new("lines of references that nobody has", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value", i => $"kpi{i % 90_000},2026-05,5")),
        new("lines of nonsense", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value,note,recordedAt", _ => "x,y,z,v,w")),
        new("people with a wrong zone and language each", ImportFormat.People, w => Repeat(w, "id,name,upn,manager,timeZone,locale", i =>
            $"p{i % 70_000},n,u{i},boss{i % 5_000},Europa/Berlin{i % 999},dd-DD{i % 999}")),
        new("a header of a million columns", ImportFormat.Kpis, w => w.Write(string.Concat(Enumerable.Repeat("colum,", 1_000_000)))),
        new("lines of a thousand empty cells", ImportFormat.Targets, w => Repeat(w, "kpi,period,target", _ => "revenue,2026,5" + new string(',', 70))),
        new("lines of wide cells", ImportFormat.Targets, w => Repeat(w, "kpi,period,target", _ => string.Join(',', Enumerable.Repeat("x", 40)))),
        new("one line without an end", ImportFormat.Objectives, w => w.Write(new string('x', 10_000_000))),
        new("a quote that is never closed", ImportFormat.Objectives, w => w.Write("id,name\n\"" + new string('x', 10_000_000))),
        new("quotes by the million", ImportFormat.Objectives, w => w.Write(new string('"', 10_000_000))),
        new("lines of empty cells by the million", ImportFormat.Targets, w => Repeat(w, "kpi,period,target", _ => ",,", 1_200_000)),
        new("long lists of drivers", ImportFormat.Kpis, w => Repeat(w, "id,name,objective,owner,indicator,unitKind,direction,frequency,drivers", i =>
            $"k{i},K,,,lag,count,higherIsBetter,monthly,{string.Join(';', Enumerable.Range(i % 500, 500).Select(n => $"k{n}"))}", 12_000)),
        new("ids in a chain of managers", ImportFormat.People, w => Repeat(w, "id,name,upn,manager,timeZone,locale", i =>
            $"p{i},n,u{i}@x.y,p{i + 1},Europe/Berlin,en-GB", 20_000)),
        new("values of one period", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value", _ => "revenue,2026-05,100000")),
        new("thousands that are asked about", ImportFormat.Actuals, w => Repeat(w, "kpi,period,value", i =>
            $"revenue,{(i % 2_000) + 26:0000}-05,18.500", 100_000)),
        new("changes of one target by the thousand", ImportFormat.Recalibrations, w => Repeat(w, "kpi,period,before,effectiveFrom,reason,approvedBy", i =>
            $"on-time,2026-05,{i},{new DateOnly(2000, 1, 1).AddDays(i):yyyy-MM-dd},why,nobody", 4_900)),
    ];

    private static void Repeat(StreamWriter writer, string header, Func<int, string> line, int lines = Lines)
    {
        writer.Write(header);
        for (var i = 0; i < lines; i++)
        {
            writer.Write('\n');
            writer.Write(line(i));
        }
    }
}
