using PerfServerless.Domain.Identity;
using PerfServerless.Domain.Import.Tables;
using PerfServerless.Domain.Scorecards;
using PerfServerless.Domain.Words.Catalogue.Import;

namespace PerfServerless.Domain.Import.Files;

/// <summary>Reads <c>objectives.csv</c>.</summary>
internal static class ObjectivesFile
{
    public static List<Objective> Read(TableRows table, Declared<ObjectiveId> objectives, Declared<PersonId> people, MistakeList mistakes)
    {
        var read = new List<Objective>();
        var parents = new Dictionary<ObjectiveId, IReadOnlyList<ObjectiveId>>();

        foreach (var row in table.Judged)
        {
            var id = objectives.Of(row);
            var name = row.Name("name");
            var perspective = row.Word<Perspective>("perspective", required: true);
            var parent = objectives.Reference(row, "parent");
            var owner = people.Reference(row, "owner");
            var weight = row.Weight("weight");
            var rollUp = row.Word<RollUp>("rollUp", required: false) ?? RollUp.Weighted;
            var postponed = row.Flag("postponed");

            if (id is not null && parent is not null) parents[id.Value] = [parent.Value];
            if (id is null || name is null || perspective is null) continue;

            read.Add(new() { Id = id.Value, Name = name, Perspective = perspective.Value, Parent = parent, Owner = owner, Weight = weight, RollUp = rollUp, Postponed = postponed });
        }

        foreach (var loop in Loops.In(parents))
        {
            mistakes.Add(new(
                ImportFormat.Objectives,
                ImportOrganisationWords.ParentCircle.Say(LoopText.Of(loop)),
                objectives.LineOf(loop[0]),
                ColumnName: "parent"));
        }

        return read;
    }
}
